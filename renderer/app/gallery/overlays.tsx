import { useState } from 'react';
import { Archive, Copy, Ellipsis, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { askConfirm, askReason } from '#renderer/ui/ask.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { PageDrawer } from '#renderer/ui/page-drawer.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { toast } from '#renderer/ui/toast.ts';
import { Specimen } from './specimen.tsx';

export function Overlays() {
  const { t } = useTranslation(['gallery', 'common']);
  const [dialog, setDialog] = useState(false);
  const [drawer, setDrawer] = useState(false);
  const nothing = () => {};
  return (
    <Specimen title={t('section.overlays')}>
      <Button onPress={() => setDialog(true)}>{t('overlay.dialog')}</Button>
      <Button onPress={() => void askConfirm({ title: t('overlay.confirmTitle'), description: t('overlay.confirmText'), confirm: t('overlay.abort'), isDangerous: true })}>
        {t('overlay.confirm')}
      </Button>
      <Button onPress={() => void askReason({ title: t('overlay.reasonTitle'), description: t('overlay.reasonText'), confirm: t('overlay.block') })}>
        {t('overlay.reason')}
      </Button>
      <Menu
        label={t('overlay.menu')}
        entries={[
          { id: 'rename', label: t('overlay.rename'), icon: Pencil, onAction: nothing },
          { id: 'duplicate', label: t('overlay.duplicate'), icon: Copy, onAction: nothing, isDisabled: true },
          { id: 'archive', label: t('overlay.archive'), icon: Archive, onAction: nothing, isDangerous: true, startsGroup: true },
        ]}
      >
        <Button icon={Ellipsis}>{t('overlay.menu')}</Button>
      </Menu>
      <Button onPress={() => toast({ text: t('overlay.told'), tone: 'success' })}>{t('overlay.toast')}</Button>
      <Button onPress={() => toast({ text: t('overlay.undone'), undo: nothing })}>{t('overlay.toastUndo')}</Button>
      <Button onPress={() => toast({ text: t('overlay.failed'), tone: 'error' })}>{t('overlay.toastError')}</Button>
      <Button onPress={() => setDrawer(true)}>{t('overlay.drawer')}</Button>
      <Dialog
        isOpen={dialog}
        onOpenChange={setDialog}
        title={t('button.icon')}
        description={t('field.description')}
        footer={
          <>
            <Button onPress={() => setDialog(false)}>{t('common:act.cancel')}</Button>
            <Button variant="primary" onPress={() => setDialog(false)}>
              {t('common:act.save')}
            </Button>
          </>
        }
      >
        <TextField label={t('field.name')} />
      </Dialog>
      {drawer && (
        <PageDrawer title={t('overlay.details')} subtitle={t('overlay.detailsInfo')} onClose={() => setDrawer(false)}>
          <p>{t('overlay.detailsBody')}</p>
        </PageDrawer>
      )}
    </Specimen>
  );
}
