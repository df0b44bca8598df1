import { useId, useState } from 'react';
import { Copy, Ellipsis, ExternalLink, File, FileText, FolderDown, Image, Link, NotebookText, Pencil, Trash2 } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import { canBeOpened, previewKindOf } from '#shared/domain/evidence/media-type.ts';
import { formatBytes, formatDateTime } from '#renderer/lib/format.ts';
import { copyText } from '#renderer/ui/code-block.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { NameDialog } from '#renderer/ui/name-dialog.tsx';
import { EvidencePreview } from './evidence-preview.tsx';
import { openCopy, remove, rename, saveCopy } from './evidence.store.ts';
import { useThumbnail } from './thumbnail.ts';
import styles from './evidence.module.css';

export interface EvidencePieceProps {
  readonly evidence: Evidence;
  /** Name of who attached it. */
  readonly who: string | null;
}

/** One piece of evidence: what it is, who attached it when; pressed it shows what is in it. */
export function EvidencePiece({ evidence, who }: EvidencePieceProps) {
  const { t } = useTranslation('evidence');
  const [isShown, setShown] = useState(false);
  const [isRenaming, setRenaming] = useState(false);
  const facts = useId();
  const { name, at } = evidence;
  const detail = evidence.kind === 'file' ? formatBytes(evidence.size) : evidence.kind === 'link' ? (placeOf(evidence.url, name) ?? t('kind.link')) : t('kind.note');
  return (
    <li className={styles.piece}>
      <div className={styles.line}>
        <Sign evidence={evidence} />
        <div className={styles.what}>
          {evidence.kind === 'link' ? (
            <LinkName url={evidence.url} name={name} facts={facts} />
          ) : evidence.kind === 'note' && evidence.text === name ? (
            <span className={styles.name}>{name}</span>
          ) : (
            <button type="button" className={styles.name} aria-expanded={isShown} aria-describedby={facts} onClick={() => setShown(!isShown)}>
              {name}
            </button>
          )}
          <span id={facts} className={styles.small}>
            {who === null ? t('facts', { detail, when: formatDateTime(at) }) : t('factsBy', { detail, who, when: formatDateTime(at) })}
          </span>
        </div>
        <PieceMenu evidence={evidence} onRename={() => setRenaming(true)} />
      </div>
      {isShown && (
        <div className={styles.shown}>{evidence.kind === 'note' ? <p className={styles.note}>{evidence.text}</p> : evidence.kind === 'file' && <EvidencePreview evidence={evidence} />}</div>
      )}
      {isRenaming && (
        <NameDialog
          title={t('rename.title', { name })}
          label={t('rename.label')}
          initial={name}
          confirm={t('rename.confirm')}
          missing={t('rename.missing')}
          onSend={(next) => rename(evidence.id, next)}
          onClose={() => setRenaming(false)}
        />
      )}
    </li>
  );
}

const SIGNS: Readonly<Record<ReturnType<typeof previewKindOf>, LucideIcon>> = { image: Image, text: FileText, none: File };

function Sign({ evidence }: { readonly evidence: Evidence }) {
  const thumbnail = useThumbnail(evidence);
  const Icon = evidence.kind === 'link' ? Link : evidence.kind === 'note' ? NotebookText : SIGNS[previewKindOf(evidence.mediaType)];
  return (
    <span className={styles.sign} aria-hidden="true">
      {thumbnail === null ? <Icon className={styles.icon} strokeWidth={1.75} /> : <img src={thumbnail} alt="" className={styles.thumbnail} />}
    </span>
  );
}

/** Where a link leads, whatever it is called; null where its name says so. */
function placeOf(url: string, name: string): string | null {
  const { protocol, host, pathname } = new URL(url);
  const place = protocol === 'mailto:' ? pathname : host;
  return name.startsWith(place) ? null : place;
}

/** The door to other programs lets the encrypted web and mail through, no more. */
const leadsOutside = (url: string): boolean => url.startsWith('https:') || url.startsWith('mailto:');

function LinkName({ url, name, facts }: { readonly url: string; readonly name: string; readonly facts: string }) {
  return leadsOutside(url) ? (
    <a href={url} target="_blank" rel="noreferrer" title={url} className={styles.name} aria-describedby={facts}>
      {name}
    </a>
  ) : (
    <span className={styles.name} title={url}>
      {name}
    </span>
  );
}

function PieceMenu({ evidence, onRename }: { readonly evidence: Evidence; readonly onRename: () => void }) {
  const { t } = useTranslation(['evidence', 'common']);
  const copy = (text: string) => void copyText(text, t('common:announce.copied'), t('common:announce.copyFailed'));
  const own: MenuEntry[] =
    evidence.kind === 'file'
      ? [
          ...(canBeOpened(evidence) ? [{ id: 'open', label: t('act.open'), icon: ExternalLink, onAction: () => void openCopy(evidence) }] : []),
          { id: 'save', label: t('act.save'), icon: FolderDown, onAction: () => void saveCopy(evidence) },
        ]
      : evidence.kind === 'link'
        ? [{ id: 'copy', label: t('act.copyAddress'), icon: Copy, onAction: () => copy(evidence.url) }]
        : [{ id: 'copy', label: t('act.copyText'), icon: Copy, onAction: () => copy(evidence.text) }];
  const label = t('act.more', { name: evidence.name });
  return (
    <Menu
      label={label}
      entries={[
        ...own,
        { id: 'rename', label: t('act.rename'), icon: Pencil, startsGroup: true, onAction: onRename },
        { id: 'remove', label: t('act.remove'), icon: Trash2, onAction: () => void remove(evidence) },
      ]}
    >
      <IconButton size="s" icon={Ellipsis} label={label} />
    </Menu>
  );
}
