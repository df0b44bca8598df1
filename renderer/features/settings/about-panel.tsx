import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '#shared/ipc/views.ts';
import { call } from '#renderer/lib/api.ts';
import { useOverview } from '#renderer/lib/overview.ts';
import { Panel } from '#renderer/ui/panel.tsx';
import styles from './about-panel.module.css';

/** Which program this is and where its workspace lies: what one is asked for when something goes wrong. */
export function AboutPanel() {
  const { t } = useTranslation('settings');
  const { data } = useOverview();
  const info = useAppInfo();
  const facts: readonly (readonly [name: string, value: string | undefined])[] = [
    [t('about.version'), info?.version],
    [t('about.runtime'), info?.electron],
    [t('about.platform'), info?.platform],
    [t('about.workspace'), data?.name],
    [t('about.folder'), data?.path],
  ];
  return (
    <Panel title={t('about.title')}>
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function useAppInfo(): AppInfo | null {
  const [info, setInfo] = useState<AppInfo | null>(null);
  useEffect(() => {
    let isShown = true;
    void call('app.info', {}).then((answer) => isShown && setInfo(answer));
    return () => {
      isShown = false;
    };
  }, []);
  return info;
}
