import { ArrowLeft, Check, Ellipsis, Pencil, Play, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

const variants = ['primary', 'secondary', 'quiet', 'danger'] as const;

export function Buttons() {
  const { t } = useTranslation('gallery');
  return (
    <Specimen title={t('section.buttons')} flow="column">
      <div className={styles.row}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant}>
            {t(`button.${variant}`)}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        {variants.map((variant) => (
          <Button key={variant} variant={variant} isDisabled>
            {t('button.disabled')}
          </Button>
        ))}
        {variants.map((variant) => (
          <Button key={variant} variant={variant} isPending>
            {t('button.pending')}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button icon={Play} variant="primary">
          {t('button.primary')}
        </Button>
        <Button icon={Plus}>{t('button.icon')}</Button>
        <Button icon={Trash2} variant="danger">
          {t('button.danger')}
        </Button>
        <Button icon={ArrowLeft} mirrorIcon variant="quiet">
          {t('button.back')}
        </Button>
        <Button variant="primary" size="l" icon={Check} keys="enter" showKeys>
          {t('button.large')}
        </Button>
        <Button keys="mod+enter" showKeys>
          {t('button.keys')}
        </Button>
        <Button size="s">{t('button.small')}</Button>
      </div>
      <div className={styles.row}>
        <IconButton icon={Pencil} label={t('button.edit')} keys="e" />
        <IconButton icon={Ellipsis} label={t('button.more')} />
        <IconButton icon={ArrowLeft} mirrorIcon label={t('button.back')} size="s" />
        <IconButton icon={Trash2} label={t('button.danger')} isDisabled />
        <span className={styles.narrow}>
          <Button block>{t('button.long')}</Button>
        </span>
      </div>
    </Specimen>
  );
}
