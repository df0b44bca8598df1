import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from './cx.ts';
import { IconButton } from './icon-button.tsx';
import styles from './dialog.module.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  readonly title: string;
  /** One sentence under the title. */
  readonly description?: ReactNode;
  readonly children?: ReactNode;
  /** Buttons, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: 's' | 'm' | 'l';
  /** `alertdialog` for what must be answered: a click beside it does not close it. */
  readonly role?: 'dialog' | 'alertdialog';
}

/** Asks or takes something in; never for reading (that is what the drawer is for). `Escape` closes it. */
export function Dialog({ isOpen, onOpenChange, title, description, children, footer, size = 'm', role = 'dialog' }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable={role === 'dialog'} className={cx(styles.scrim)} data-modal-layer="">
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={role} className={cx(styles.dialog)}>
          <header className={styles.header}>
            <div className={styles.titles}>
              <Heading slot="title" level={2} className={cx(styles.title)}>
                {title}
              </Heading>
              {description !== undefined && <p className={styles.description}>{description}</p>}
            </div>
            <IconButton label={t('act.close')} icon={X} size="s" onPress={() => onOpenChange(false)} />
          </header>
          {children !== undefined && <div className={styles.body}>{children}</div>}
          {footer !== undefined && <footer className={styles.footer}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
