import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { RadioGroup, SegmentedControl } from '#renderer/ui/radio-group.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Specimen } from './specimen.tsx';
import styles from './gallery.module.css';

export function Choices() {
  const { t } = useTranslation('gallery');
  const [severity, setSeverity] = useState<'1' | '2'>('1');
  const [duties, setDuties] = useState<readonly ('log' | 'radio')[]>(['log']);
  const [view, setView] = useState<'map' | 'text' | 'both'>('both');
  const dutyOptions = [
    { value: 'log', label: t('choice.log'), hint: t('choice.logHint') },
    { value: 'radio', label: t('choice.radio'), hint: t('choice.radioHint') },
  ] as const;
  const views = [
    { value: 'map', label: t('choice.viewMap') },
    { value: 'text', label: t('choice.viewText') },
    { value: 'both', label: t('choice.viewBoth') },
  ] as const;
  return (
    <Specimen title={t('section.choices')} flow="grid">
      <div className={styles.column}>
        <Checkbox defaultSelected>{t('choice.checked')}</Checkbox>
        <Checkbox description={t('choice.onDescription')}>{t('choice.unchecked')}</Checkbox>
        <Checkbox isIndeterminate>{t('choice.some')}</Checkbox>
        <Checkbox isDisabled>{t('choice.disabled')}</Checkbox>
        <Checkbox isInvalid>{t('choice.invalid')}</Checkbox>
      </div>
      <div className={styles.column}>
        <Switch defaultSelected description={t('choice.onDescription')}>
          {t('choice.on')}
        </Switch>
        <Switch>{t('choice.off')}</Switch>
        <Switch isDisabled defaultSelected>
          {t('choice.disabled')}
        </Switch>
      </div>
      <RadioGroup
        label={t('choice.severity')}
        value={severity}
        onChange={setSeverity}
        options={[
          { value: '1', label: t('choice.sev1'), hint: t('choice.sev1Hint') },
          { value: '2', label: t('choice.sev2'), hint: t('choice.sev2Hint') },
        ]}
      />
      <CheckboxGroup label={t('choice.duties')} options={dutyOptions} value={duties} onChange={setDuties} />
      <CheckboxGroup label={t('choice.duties')} options={dutyOptions} value={[]} onChange={setDuties} error={t('choice.dutiesError')} />
      <SegmentedControl label={t('choice.view')} value={view} onChange={setView} options={views} />
      <SegmentedControl label={t('choice.disabled')} value="map" onChange={setView} options={views} isDisabled />
    </Specimen>
  );
}
