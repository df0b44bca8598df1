import { useTranslation } from 'react-i18next';
import { languages } from '#renderer/lib/i18n.ts';
import { changeAppearance, densities, themes, useAppearance } from '#renderer/lib/theme.ts';
import { Page } from '#renderer/ui/page.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Buttons } from './buttons.tsx';
import { Courses } from './courses.tsx';
import { Fields } from './fields.tsx';
import { Choices } from './choices.tsx';
import { Lists } from './lists.tsx';
import { Messages } from './messages.tsx';
import { Overlays } from './overlays.tsx';
import { Statuses } from './statuses.tsx';
import { Structure } from './structure.tsx';
import { TypeAndColour } from './type-and-colour.tsx';
import styles from './gallery.module.css';

/**
 * Every primitive in every state, on one page, for looking at and for screenshots. Development only.
 * Nothing on it depends on the time or on chance.
 */
export function GalleryPage() {
  const { t } = useTranslation(['gallery', 'shell']);
  const { theme, density, language } = useAppearance((state) => state.appearance);
  return (
    <Page
      title={t('title')}
      meta={t('intro')}
      actions={
        <div className={styles.switches}>
          <Select hideLabel label={t('shell:settings.theme')} value={theme} onChange={(value) => changeAppearance({ theme: value })} options={themes.map((value) => ({ value, label: t(`shell:settings.themeOption.${value}`) }))} />
          <Select hideLabel label={t('shell:settings.density')} value={density} onChange={(value) => changeAppearance({ density: value })} options={densities.map((value) => ({ value, label: t(`shell:settings.densityOption.${value}`) }))} />
          <Select hideLabel label={t('shell:settings.languageLabel')} value={language} onChange={(value) => changeAppearance({ language: value })} options={languages.map((value) => ({ value, label: value }))} />
        </div>
      }
    >
      <TypeAndColour />
      <Buttons />
      <Statuses />
      <Fields />
      <Choices />
      <Lists />
      <Structure />
      <Messages />
      <Overlays />
      <Courses />
    </Page>
  );
}
