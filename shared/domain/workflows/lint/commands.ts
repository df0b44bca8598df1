/** Commands that destroy what they are given, a line each; `--dry-run` makes any of them harmless. */
const DESTRUCTIVE: readonly RegExp[] = [
  /\brm\s+(?:-\S+\s+)*(?:-\w*[rR]\w*|--recursive)\b/, /\brm\s+(?:[^|;&]*[\s/])?\*/, /\bRemove-Item\b.*-Recurse\b/i, /\b(?:del|rd|rmdir)\s+\/s\b/i, /\bfind\b.*\s-delete\b/,
  /\bdrop\s+(?:table|database|schema|index|view|user|role|keyspace|collection)\b/i, /\btruncate\s+(?:table\s+)?["`\w]/i, /\bdelete\s+from\b/i, /\bdropdb\b/, /\bdropDatabase\b|\.drop\(\)/,
  /\bflush(?:all|db)\b/i, /\bmkfs(?:\.\w+)?\b/, /\bwipefs\b/, /\bshred\b/, /\bdd\b.*\bof=/, />\s*\/dev\/(?:sd|nvme|hd|xvd)/, /\bformat\s+[a-z]:/i, /\b(?:lv|vg|pv)remove\b/, /\bzfs\s+destroy\b|\bzpool\s+destroy\b/,
  /\bgit\s+push\b.*(?:\s--force\b(?!-with-lease)|\s-f\b|\s--delete\b|\s--mirror\b)/, /\bgit\s+reset\s+--hard\b/, /\bgit\s+clean\s+-\w*f/, /\bgit\s+branch\s+-D\b/,
  /\bkubectl\s+(?:\S+\s+)*?delete\b/, /\bhelm\s+(?:uninstall|delete)\b/, /\bterraform\s+(?:\S+\s+)*?destroy\b/, /\bpulumi\s+destroy\b/, /\bdocker\s+(?:system|volume|image|container)\s+(?:prune|rm)\b/,
  /\baws\b.*\s(?:rm|rb|delete-\S+|terminate-\S+)\b/, /\bgcloud\b.*\sdelete\b/, /\bgsutil\b.*\srm\b/, /\baz\b.*\s(?:delete|purge)\b/, /\bcrontab\s+-r\b/, /\buserdel\b/, /\bkafka-topics\S*\b.*--delete\b/,
];
const COMMENT = /^\s*(?:#|--\s|\/\/|REM\b)/i;
const HARMLESS = /\s--(?:dry-run|check|noop|what-?if)\b|-WhatIf\b/i;

/** A line of a command, from 0. */
export type CommandLine = { readonly row: number; readonly text: string };

/** The first line of a command that destroys something; null for none. */
export function destructiveLine(command: string): CommandLine | null {
  const rows = command.split('\n');
  const row = rows.findIndex((text) => !COMMENT.test(text) && !HARMLESS.test(text) && DESTRUCTIVE.some((pattern) => pattern.test(text)));
  return row < 0 ? null : { row, text: (rows[row] ?? '').trim() };
}

/** Forms that only a real key or token has. */
const KEYS: readonly RegExp[] = [
  /\bAKIA[0-9A-Z]{16}\b/, /\bgh[pousr]_[A-Za-z0-9]{20,}\b/, /\bgithub_pat_\w{20,}\b/, /\bglpat-[\w-]{16,}/, /\bxox[abprs]-[\w-]{10,}/, /\bsk_live_\w{16,}/, /\bAIza[\w-]{30,}/,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/, /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]+/,
];
/** A value behind a name that means a secret. */
const NAMED: readonly RegExp[] = [
  /(?:password|passwd|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key)[\w-]{0,40}["']?\s*[=:]\s*(?<value>"[^"\n]*"|'[^'\n]*'|[^\s"'&;|)]+)/gi,
  /(?:^|\s)--(?:password|passwd|pass|secret|token|api-key|access-key)[ =](?<value>"[^"\n]*"|'[^'\n]*'|[^\s"'&;|)]+)/gi,
  /\bmysql(?:dump|admin)?\b[^\n|;]{0,500}\s-p(?<value>[^\s"'-][^\s]*)/gi,
  /\b(?:Bearer|Basic)\s+(?<value>[\w.~+/=-]{8,}|\$\S+|<[^>]+>|\{\{[^}]+\}\})/g,
  /\b[a-z][a-z\d+.-]{0,20}:\/\/[^\s/:@"']{1,200}:(?<value>[^\s/@"']{1,500})@/gi,
  /\bcurl\b[^\n|;]{0,500}\s(?:-u|--user)[ =]?["']?[^\s:"']{1,200}:(?<value>[^\s"']+)/gi,
];
/** A value that stands for another: a variable, a placeholder, a file, something to be asked for, or nothing. */
const STANDS_FOR = /^["']?(?:["']?$|[$<{%@([&*.…]|x{3,}|\*{2,}|(?:none|null|true|false|yes|no|off|on|env|prompt|ask|required|optional|redacted|changeme|your[-_ ]?\S*|placeholder|example)\b["']?$)/i;

/** The line of a text, from 0, on which a password, key or token stands as it is; null for none. The secret itself is never repeated. */
export function secretRow(text: string): number | null {
  const row = text.split('\n').findIndex((line) => KEYS.some((pattern) => pattern.test(line)) || NAMED.some((pattern) => [...line.matchAll(pattern)].some((match) => !STANDS_FOR.test(match.groups?.['value'] ?? ''))));
  return row < 0 ? null : row;
}
