import { Minus, Plus } from 'lucide-react';
import { Group } from 'react-aria-components/Group';
import { useTranslation } from 'react-i18next';
import { AboutPanel } from '#renderer/features/settings/index.ts';
import { hasGallery } from '#renderer/lib/build.ts';
import { languages } from '#renderer/lib/i18n.ts';
import { changeAppearance, densities, stepZoom, themes, useAppearance, zooms } from '#renderer/lib/theme.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Panel } from '#renderer/ui/panel.tsx';
import { SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import styles from './settings-page.module.css';

/** How the program looks and speaks on this machine. In force at once. */
export function SettingsPage() {
  const { t } = useTranslation('shell');
  const { theme, density, language, zoom } = useAppearance((state) => state.appearance);
  // The made-up languages prove the interface; people are not offered them, but find their way back from one.
  const offered = languages.filter((each) => each === 'en' || hasGallery || each === language);
  return (
    <Page title={t('settings.title')} layout="text" meta={t('settings.kept')}>
      <Panel title={t('settings.look')}>
        <div className={styles.settings}>
          <SegmentedControl
            label={t('settings.theme')}
            value={theme}
            onChange={(value) => changeAppearance({ theme: value })}
            options={themes.map((value) => ({ value, label: t(`settings.themeOption.${value}`) }))}
          />
          <SegmentedControl
            label={t('settings.density')}
            value={density}
            onChange={(value) => changeAppearance({ density: value })}
            options={densities.map((value) => ({ value, label: t(`settings.densityOption.${value}`) }))}
          />
          <Group className={styles.zoom ?? ''} aria-labelledby="zoom-label">
            <span id="zoom-label" className={styles.label}>
              {t('settings.zoom')}
            </span>
            <div className={styles.steps}>
              <IconButton icon={Minus} label={t('settings.zoomOut')} shortcut="zoom.out" isDisabled={zoom <= zooms[0]} onPress={() => stepZoom(-1)} />
              <output className={styles.value}>{t('settings.zoomNow', { zoom })}</output>
              <IconButton icon={Plus} label={t('settings.zoomIn')} shortcut="zoom.in" isDisabled={zoom >= (zooms.at(-1) ?? zoom)} onPress={() => stepZoom(1)} />
            </div>
          </Group>
        </div>
      </Panel>
      {offered.length > 1 && (
        <Panel title={t('settings.language')}>
          <div className={styles.settings}>
            <Select
              label={t('settings.languageLabel')}
              value={language}
              onChange={(value) => changeAppearance({ language: value })}
              options={offered.map((value) => ({ value, label: t(`settings.languageOption.${value}`) }))}
            />
          </div>
        </Panel>
      )}
      <AboutPanel />
    </Page>
  );
}
