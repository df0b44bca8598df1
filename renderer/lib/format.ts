import i18next from 'i18next';
import { translate } from './i18n.ts';

/** English as most of the world writes it: 24 hours, day before month. The pseudo-locale keeps its figures plain. */
function figuresLocale(): string {
  const language = i18next.language;
  return language === undefined || language.startsWith('en') ? 'en-GB' : language;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${figuresLocale()} ${name} ${options.timeZone ?? ''}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(figuresLocale(), options);
  dateFormats.set(key, made);
  return made;
}

function zoned(options: Intl.DateTimeFormatOptions, timeZone: string | undefined): Intl.DateTimeFormatOptions {
  return timeZone === undefined ? options : { ...options, timeZone };
}

/** An instant: an ISO string or milliseconds since 1970, as the ledger holds them. */
export type Instant = string | number;

/** `12 Mar 2026` */
export function formatDate(at: Instant, timeZone?: string): string {
  return dateFormat('date', zoned({ day: 'numeric', month: 'short', year: 'numeric' }, timeZone)).format(new Date(at));
}

/** `Fri 27 Nov` for a calendar day; with its year when that is not the year of `near`. */
export function formatShortDay(day: string, near: string): string {
  const year = day.slice(0, 4) === near.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const format = dateFormat(`short day ${day.slice(0, 4) === near.slice(0, 4)}`, { weekday: 'short', day: 'numeric', month: 'short', ...year, timeZone: 'UTC' });
  // Some versions put a comma behind the weekday, others do not.
  return format.format(new Date(`${day}T12:00:00Z`)).replace(/^(\p{L}+),/u, '$1');
}

/** `Thursday 12 March` */
export function formatWeekday(at: Instant, timeZone?: string): string {
  return dateFormat('weekday', zoned({ weekday: 'long', day: 'numeric', month: 'long' }, timeZone)).format(new Date(at));
}

/** `03:07` */
export function formatTime(at: Instant, timeZone?: string): string {
  return dateFormat('time', zoned({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, timeZone)).format(new Date(at));
}

/** `03:07:42`, where seconds decide: timelines and run reports. */
export function formatClock(at: Instant, timeZone?: string): string {
  const options = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;
  return dateFormat('clock', zoned(options, timeZone)).format(new Date(at));
}

/** `12 Mar 2026, 03:07` */
export function formatDateTime(at: Instant, timeZone?: string): string {
  return translate('common:day.at', { day: formatDate(at, timeZone), time: formatTime(at, timeZone) });
}

function dayNumber(at: Instant, timeZone: string | undefined): number {
  const parts = dateFormat('day', zoned({ year: 'numeric', month: 'numeric', day: 'numeric' }, timeZone)).formatToParts(new Date(at));
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day')) / 86_400_000;
}

/** `Today`, `Yesterday`, `Tomorrow`, else the date. `now` is handed in, so that nothing reads the clock twice. */
export function formatDay(at: Instant, now: Instant, timeZone?: string): string {
  const days = dayNumber(at, timeZone) - dayNumber(now, timeZone);
  if (days === 0) return translate('common:day.today');
  if (days === -1) return translate('common:day.yesterday');
  if (days === 1) return translate('common:day.tomorrow');
  return formatDate(at, timeZone);
}

/** `1 h 5 min`, `4 min 12 s`, `37 s`: the two largest units, in words that are read aloud well. Milliseconds in. */
export function formatDuration(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const units = [
    ['common:duration.days', Math.floor(total / 86_400)],
    ['common:duration.hours', Math.floor(total / 3600) % 24],
    ['common:duration.minutes', Math.floor(total / 60) % 60],
    ['common:duration.seconds', total % 60],
  ] as const;
  const first = units.findIndex(([, value]) => value > 0);
  if (first === -1) return translate('common:duration.none');
  return units
    .slice(first, first + 2)
    .filter(([, value]) => value > 0)
    .map(([key, value]) => translate(key, { value: formatCount(value) }))
    .join(' ');
}

/** `0:37`, `4:12`, `1:05:09`: a running clock of fixed width. Milliseconds in. */
export function formatElapsed(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(total % 60)}` : `${minutes}:${two(total % 60)}`;
}

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${figuresLocale()} ${name}`;
  const known = numberFormats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(figuresLocale(), options);
  numberFormats.set(key, made);
  return made;
}

/** `12,345` */
export function formatCount(count: number): string {
  return numberFormat('count', { maximumFractionDigits: 0 }).format(count);
}

const byteUnits = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** `812 bytes`, `12 kB`, `3.4 MB`: a thousand of one is one of the next. */
export function formatBytes(bytes: number): string {
  const step = Math.min(byteUnits.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  const unit = byteUnits[step] ?? 'byte';
  const maximumFractionDigits = step > 1 && value < 100 ? 1 : 0;
  return numberFormat(`${unit} ${maximumFractionDigits}`, { style: 'unit', unit, unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits }).format(value);
}

/** `42 %` of a share between 0 and 1. Never shows 100 % before all is done, nor 0 % once something is. */
export function formatShare(share: number): string {
  const bounded = share >= 1 ? 1 : share <= 0 ? 0 : Math.min(0.99, Math.max(0.01, share));
  return numberFormat('share', { style: 'percent', maximumFractionDigits: 0 }).format(bounded);
}
