import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Trouble } from './Trouble';
import { wordsOf } from './use-doing';

/** A part of a screen whose script is loaded when it is first shown, so that the screen itself is there sooner. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  return function Lazily(props: P) {
    const [, setTurn] = useState(0);
    const [trouble, setTrouble] = useState<string>();
    const again = () => {
      setTrouble(undefined);
      load().then(
        (part) => {
          loaded = part;
          setTurn((turn) => turn + 1);
        },
        (error: unknown) => setTrouble(wordsOf(error)),
      );
    };
    useEffect(() => {
      if (!loaded) again();
    }, []);
    if (trouble) return <Trouble what={trouble} again={again} />;
    const Part = loaded;
    return Part ? <Part {...props} /> : null;
  };
}
