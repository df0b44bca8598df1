import { TextLink } from '#renderer/ui/text-link.tsx';
import { workflowList } from '../workflows.store.ts';

const plain = (title: string): string => title.trim().toLowerCase();

/** The name of another runbook; a link where there is one of that title. */
export function RunbookLink({ title }: { readonly title: string }) {
  const { data } = workflowList.useQuery({});
  const found = data?.find((each) => plain(each.title) === plain(title));
  return found === undefined ? title : <TextLink href={`/runbooks/${found.id}`}>{title}</TextLink>;
}
