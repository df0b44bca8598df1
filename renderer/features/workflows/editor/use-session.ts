import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useTranslation } from 'react-i18next';
import type { WorkflowView } from '#shared/ipc/views.ts';
import { peopleList, workflowList } from '../workflows.store.ts';
import type { Known } from './completions.ts';
import { openSession } from './session.ts';
import type { Session, SessionState } from './session.ts';

const PHRASES = ['Find', 'Replace', 'next', 'previous', 'all', 'match case', 'regexp', 'by word', 'replace', 'replace all', 'close', 'current match', 'on line', 'Completions'] as const;
const NOTHING: Known = { people: [], roles: [], systems: [], runbooks: [], tags: [], steps: [], parameters: [], groups: [] };

/** The session of a runbook while its editor is shown; what is not saved yet is saved when it goes. */
export function useSession({ workflow, text }: WorkflowView): Session | null {
  const { t } = useTranslation('editor');
  const [session, setSession] = useState<Session | null>(null);
  const known = useRef<Known>(NOTHING);
  const { title } = workflow.draft;
  const latest = useRef({ text, title, t });
  useEffect(() => {
    latest.current = { text, title, t };
  });
  useEffect(() => {
    const { t: words } = latest.current;
    const opened = openSession({
      id: workflow.id,
      title: latest.current.title,
      text: latest.current.text,
      label: words('text'),
      known: () => known.current,
      keys: [],
      phrases: Object.fromEntries(PHRASES.map((phrase) => [phrase, words(`search.${phrase}`)])),
    });
    setSession(opened);
    return () => void opened.close();
  }, [workflow.id]);
  useEffect(() => session?.told(text), [session, text]);
  useKnown(session, (now) => {
    known.current = now;
  });
  return session;
}

/** Keeps what may be offered while one types up to date, without drawing anything. */
function useKnown(session: Session | null, tell: (known: Known) => void): void {
  const { data: people } = peopleList.useQuery({});
  const { data: runbooks } = workflowList.useQuery({});
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (session === null) return undefined;
    const refresh = ({ reading }: SessionState): void => {
      const definition = reading?.definition;
      const steps = definition?.steps ?? [];
      const words = (from: readonly (string | null | undefined)[]): string[] => [...new Set(from.filter((word) => word != null && word !== '') as string[])].sort((a, b) => a.localeCompare(b));
      latest.current({
        people: words((people ?? []).filter(({ active }) => active).map(({ name }) => name)),
        roles: words([...steps.map(({ role }) => role), ...steps.map(({ approval }) => approval?.by), definition?.owner]),
        systems: words([...steps.flatMap(({ systems }) => systems), ...(definition?.dependencies?.systems ?? [])]),
        runbooks: words((runbooks ?? []).filter(({ archived }) => !archived).map(({ title }) => title)),
        tags: words(definition?.tags ?? []),
        steps: steps.map(({ name }) => name),
        parameters: words((definition?.parameters ?? []).map(({ name }) => name)),
        groups: words(steps.map(({ parallel }) => parallel)),
      });
    };
    refresh(session.store.getState());
    return session.store.subscribe(refresh);
  }, [session, people, runbooks]);
}

/** What a session says, drawn anew when that changes. */
export const useSessionState = <T,>(session: Session, select: (state: SessionState) => T): T => useStore(session.store, select);
