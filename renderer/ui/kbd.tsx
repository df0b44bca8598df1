import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { keyCaps } from '#renderer/lib/keys.ts';
import styles from './kbd.module.css';

export interface KbdProps {
  readonly keys: string;
  /** The strokes stand for themselves: not one after the other, but either. */
  readonly isList?: boolean;
  /** Not read aloud: the control says its keys by `aria-keyshortcuts`. */
  readonly isDecorative?: boolean;
}

/** Key caps for a shortcut in the notation of `lib/keys.ts`; always left to right, as keyboards are. */
export function Kbd({ keys, isList = false, isDecorative = false }: KbdProps) {
  const { t } = useTranslation('shell');
  return (
    <span className={styles.keys} dir="ltr" {...(isDecorative ? { 'aria-hidden': true } : {})}>
      {keyCaps(keys).map((stroke, index) => (
        <Fragment key={stroke.join('+')}>
          {index > 0 && !isList && <span className={styles.then}>{t('shortcuts.then')}</span>}
          {stroke.map((cap) => (
            <kbd key={cap} className={styles.cap}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
