import { useEffect, useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { announce } from '#renderer/lib/announce.ts';
import { IconButton } from './icon-button.tsx';
import { toast } from './toast.ts';
import { useScroller } from './use-overflow.ts';
import styles from './code-block.module.css';

export interface CodeBlockProps {
  readonly code: string;
  /** What it is: a command, an output, a shell. Read aloud and shown above. */
  readonly label?: string;
  /** Id of a registered shortcut that copies it too. */
  readonly copyShortcut?: string;
  readonly canCopy?: boolean;
}

/** Puts text on the clipboard and says so. */
export async function copyText(text: string, said: string, failed: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    announce(said);
    return true;
  } catch {
    toast({ text: failed, tone: 'error' });
    return false;
  }
}

/** Commands and their output, letter by letter; always left to right. */
export function CodeBlock({ code, label, copyShortcut, canCopy = true }: CodeBlockProps) {
  const { t } = useTranslation('common');
  const [scroller, scrollerProps] = useScroller<HTMLPreElement>(label ?? t('code'));
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = canCopy && (
    <IconButton
      size="s"
      icon={copied ? Check : Copy}
      label={copied ? t('announce.copied') : t('act.copy')}
      shortcut={copyShortcut}
      onPress={() => void copyText(code, t('announce.copied'), t('announce.copyFailed')).then(setCopied)}
    />
  );
  return (
    <figure className={styles.block} data-titled={label !== undefined}>
      {label !== undefined && (
        <figcaption className={styles.label}>
          {label}
          {copy}
        </figcaption>
      )}
      <div className={styles.body} dir="ltr">
        <pre ref={scroller} {...scrollerProps} className={styles.code}>
          <code>{code}</code>
        </pre>
        {label === undefined && copy !== false && <div className={styles.copy}>{copy}</div>}
      </div>
    </figure>
  );
}
