import { useEffect, useState } from 'react';
import type { ComponentType, FunctionComponent } from 'react';

type Fetched<Props> = FunctionComponent<Props> & { readonly preload: () => Promise<void> };

/**
 * A component whose script is fetched when it is first wanted, or ahead of that by `preload`. Draws nothing
 * until then. Unlike React's `lazy` it needs no `Suspense`, which would hide its neighbours meanwhile and
 * which React holds back for up to 300 ms: too long for a first paint and for a dialog.
 */
export function fetched<Props extends object>(load: () => Promise<ComponentType<Props>>): Fetched<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    loading ??= load().then((component) => {
      loaded = component;
    });
    return loading;
  };
  function FetchedComponent(props: Props) {
    const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
    const [, redraw] = useState(false);
    useEffect(() => {
      if (loaded === null) preload().then(() => redraw(true), (error: unknown) => setFailure({ error }));
    }, []);
    if (failure !== null) throw failure.error;
    const Component = loaded;
    return Component === null ? null : <Component {...props} />;
  }
  return Object.assign(FetchedComponent, { preload });
}
