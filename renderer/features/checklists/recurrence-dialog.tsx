import { useState } from 'react';
import type { FormEvent } from 'react';
import { RefreshCwOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Checklist } from '#shared/domain/checklists/checklist.ts';
import type { Recurrence } from '#shared/domain/checklists/recurrence.ts';
import type { BoundaryError } from '#shared/ipc/errors.ts';
import { zoneHere } from '#renderer/lib/calendar-day.ts';
import { errorText } from '#renderer/lib/error-text.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Callout } from '#renderer/ui/callout.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { momentWords } from './cycle-words.ts';
import { nextStarts, setRecurrence } from './cycles.store.ts';
import { readStart } from './read-when.ts';
import { type Repeats, ordinals, repeatsOf, rhythms, ruleOf, weekdayOf, weekdays } from './rhythm.ts';
import styles from './recurrence-dialog.module.css';

const two = (value: number): string => String(value).padStart(2, '0');

/** The next full hour on the clock of this machine. */
function nextHour(now: Date): string {
  const at = new Date(now.getTime() + 3_600_000);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:00`;
}

/** A start with its year, as the field shows it and reads it again. */
const said = (moment: string): string => momentWords(moment, new Date(0));

/** Asks how a list comes again, and shows while one chooses when it will (D4). */
export function RecurrenceDialog({ checklist, onClose }: { readonly checklist: Checklist; readonly onClose: () => void }) {
  const { t } = useTranslation(['cycles', 'common']);
  const { recurrence } = checklist;
  const [now] = useState(() => new Date());
  const [begins] = useState(() => recurrence?.start ?? nextHour(now));
  const [repeats, setRepeats] = useState<Repeats>(() => (recurrence === null ? { ...repeatsOf('', begins), rhythm: 'weekly', custom: '' } : repeatsOf(recurrence.rule, begins)));
  const [startText, setStartText] = useState(() => said(begins));
  const [zone, setZone] = useState(recurrence?.zone ?? zoneHere());
  const [error, setError] = useState<BoundaryError | null>(null);
  const start = startText === said(begins) ? begins : readStart(startText, now);
  const rule = start === null ? null : ruleOf(repeats, start);
  const wanted: Recurrence | null = start === null || rule === null || rule === '' ? null : { rule, start, zone };
  const change = (next: Partial<Repeats>) => {
    setError(null);
    setRepeats({ ...repeats, ...next });
  };
  const send = async (value: Recurrence | null) => {
    const wrong = await setRecurrence(checklist, value);
    if (wrong === null) onClose();
    else setError(wrong);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== null) void send(wanted);
  };
  return (
    <Dialog isOpen onOpenChange={onClose} title={t('repeats.title')} description={t('repeats.description')}>
      <form className={styles.form} onSubmit={submit}>
        <Select
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog must say where the focus starts
          autoFocus
          label={t('repeats.rhythm')}
          options={rhythms.map((value) => ({ value, label: t(`repeats.as.${value}`) }))}
          value={repeats.rhythm}
          onChange={(rhythm) => change({ rhythm })}
        />
        <Details repeats={repeats} start={start} onChange={change} />
        <div className={styles.pair}>
          <TextField
            label={t('repeats.start')}
            value={startText}
            onChange={(text) => {
              setStartText(text);
              setError(null);
            }}
            error={start === null ? t('repeats.startNotUnderstood') : undefined}
            description={start === null || said(start) === startText ? t('repeats.startHint') : t('repeats.startUnderstood', { when: said(start) })}
            autoComplete="off"
            maxLength={80}
          />
          <Select label={t('repeats.zone')} options={zones(zone).map((value) => ({ value, label: value.replace(/_/g, ' ') }))} value={zone} onChange={setZone} />
        </div>
        <Next recurrence={wanted} now={now} />
        {error !== null && <Fault error={error} />}
        <div className={styles.acts}>
          {recurrence !== null && (
            <Button variant="quiet" icon={RefreshCwOff} onPress={() => void send(null)}>
              {t('repeats.stop')}
            </Button>
          )}
          <span className={styles.gap} />
          <Button onPress={onClose}>{t('common:act.cancel')}</Button>
          <Button type="submit" variant="primary" isDisabled={wanted === null}>
            {t('repeats.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Every zone that this machine knows, and the one that is chosen. */
function zones(chosen: string): string[] {
  const known = Intl.supportedValuesOf('timeZone');
  return known.includes(chosen) ? known : [chosen, ...known];
}

interface DetailsProps {
  readonly repeats: Repeats;
  readonly start: string | null;
  readonly onChange: (next: Partial<Repeats>) => void;
}

/** What a rhythm leaves to be said. */
function Details({ repeats: { rhythm, days, ordinal, weekday, custom }, start, onChange }: DetailsProps) {
  const { t } = useTranslation('cycles');
  const dayOptions = weekdays.map((day) => ({ value: String(day), label: t(`weekday.long.${day}`) }));
  switch (rhythm) {
    case 'weekly':
    case 'fortnightly':
      return (
        <fieldset className={styles.days}>
          <legend className={styles.legend}>{t('repeats.days')}</legend>
          <div className={styles.boxes}>
            {weekdays.map((day) => (
              <Checkbox
                key={day}
                aria-label={t(`weekday.long.${day}`)}
                isSelected={days.includes(day)}
                onChange={(isOn) => onChange({ days: weekdays.filter((each) => (each === day ? isOn : days.includes(each))) })}
              >
                {t(`weekday.short.${day}`)}
              </Checkbox>
            ))}
          </div>
          {days.length === 0 && <p className={styles.wrong}>{t('repeats.noDay')}</p>}
        </fieldset>
      );
    case 'monthly-day':
      return start !== null && Number(start.slice(8, 10)) > 28 ? <p className={styles.hint}>{t('repeats.shortMonths', { day: Number(start.slice(8, 10)) })}</p> : null;
    case 'monthly-weekday':
      return (
        <div className={styles.pair}>
          <Select label={t('repeats.which')} options={ordinals.map((value) => ({ value, label: t(`repeats.ordinal.${value}`) }))} value={ordinal} onChange={(next) => onChange({ ordinal: next })} />
          <Select label={t('repeats.weekday')} options={dayOptions} value={String(weekday)} onChange={(next) => onChange({ weekday: Number(next) })} />
        </div>
      );
    case 'custom':
      return <TextField label={t('repeats.rule')} description={t('repeats.ruleHint')} value={custom} onChange={(next) => onChange({ custom: next })} mono autoComplete="off" spellCheck="false" maxLength={500} placeholder={`FREQ=WEEKLY;BYDAY=${['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][start === null ? 0 : weekdayOf(start)] ?? 'MO'}`} />;
    default: return null;
  }
}

/** The next starts as main reckons them, or why there are none. */
function Next({ recurrence, now }: { readonly recurrence: Recurrence | null; readonly now: Date }) {
  const { t } = useTranslation('cycles');
  const { data, error } = nextStarts.useQuery(recurrence === null ? null : { recurrence });
  return (
    <div className={styles.next} aria-live="polite">
      {error === null ? (
        <>
          <h3 className={styles.legend}>{t('repeats.next')}</h3>
          <ol className={styles.starts}>{data?.starts.map(({ key }) => <li key={key}>{momentWords(key, now)}</li>)}</ol>
        </>
      ) : (
        <Fault error={error} />
      )}
    </div>
  );
}

function Fault({ error: { code, path } }: { readonly error: BoundaryError }) {
  const { t } = useTranslation(['cycles', 'errors']);
  const { what, means, todo } = errorText(code);
  return (
    <Callout tone="error" title={what}>
      {code === 'rule-malformed' && path !== undefined && path !== '' ? t('repeats.part', { part: path }) : means} {todo}
    </Callout>
  );
}
