import { useState } from 'react';
import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#renderer/ui/badge.tsx';
import { Breadcrumbs } from '#renderer/ui/breadcrumbs.tsx';
import { CodeBlock } from '#renderer/ui/code-block.tsx';
import { Disclosure } from '#renderer/ui/disclosure.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Kbd } from '#renderer/ui/kbd.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SplitView } from '#renderer/ui/split-view.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

const output = `$ systemctl stop ingest
$ psql -c 'select lag from replicas'
 lag
-----
   0
(1 row)
NOTICE: the switch may begin; every line longer than the box is reached by scrolling it sideways, with the keyboard too`;

export function Structure() {
  const { t } = useTranslation('gallery');
  const [tab, setTab] = useState<'overview' | 'runs' | 'versions'>('overview');
  return (
    <>
      <Specimen title={t('section.structure')} flow="grid">
        <Panel title={t('structure.panel')} badge={<Badge>3</Badge>} actions={<IconButton size="s" icon={Ellipsis} label={t('button.more')} />}>
          <p>{t('structure.panelBody')}</p>
        </Panel>
        <Panel title={t('structure.plain')} variant="plain">
          <p>
            {t('structure.panelBody')} <TextLink href="/gallery">{t('structure.crumb3')}</TextLink>
          </p>
        </Panel>
        <div>
          <Disclosure title={t('structure.disclosure')} meta="4">
            {t('structure.disclosureBody')}
          </Disclosure>
          <Disclosure title={t('structure.disclosure')} meta="4" defaultExpanded>
            {t('structure.disclosureBody')}
          </Disclosure>
        </div>
        <Tabs
          label={t('section.structure')}
          selected={tab}
          onSelect={setTab}
          tabs={[
            { id: 'overview', label: t('structure.tab1'), content: <p>{t('structure.tabBody')}</p> },
            { id: 'runs', label: t('structure.tab2'), badge: <Badge>12</Badge>, content: <p>{t('structure.tabBody')}</p> },
            { id: 'versions', label: t('structure.tab3'), content: <p>{t('structure.tabBody')}</p> },
          ]}
        />
        <Breadcrumbs crumbs={[{ label: t('structure.crumb1'), href: '/gallery' }, { label: t('structure.crumb2'), href: '/gallery' }, { label: t('structure.crumb3') }]} />
        <div className={styles.split}>
          <SplitView start={<p className={styles.pane}>{t('structure.split')}</p>} end={<p className={styles.pane}>{t('structure.splitEnd')}</p>} initial={40} />
        </div>
      </Specimen>
      <Specimen title={t('section.keys')} flow="column">
        <div className={styles.row}>
          {['mod+k', 'alt+arrowup', 'x', '?', 'g d', 'shift+enter', 'space', 'escape'].map((keys) => (
            <Kbd key={keys} keys={keys} />
          ))}
        </div>
        <CodeBlock code="systemctl stop ingest" />
        <CodeBlock code={output} label={t('field.command')} />
      </Specimen>
    </>
  );
}
