import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import classes from "./Chart.module.css";
import { init } from "./echarts";
import { type Drawn, looksOf, optionsOf } from "./options";

type Instance = ReturnType<typeof init>;

/** The drawing of a chart, with the category at `place` pointed out. It is drawn anew for another theme or size. */
export default function Drawing({ place, ...drawn }: Drawn & { place: number | null }) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Instance>(null);
  const theme = useComputedColorScheme();

  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const made = init(element);
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.dispose();
      chart.current = null;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what the tokens say
  useEffect(() => {
    const element = box.current;
    if (element) chart.current?.setOption(optionsOf(drawn, looksOf(element)), { notMerge: true });
  }, [drawn.kind, drawn.data, drawn.said, drawn.isRightToLeft, drawn.most, theme]);

  useEffect(() => {
    if (place === null) chart.current?.dispatchAction({ type: "hideTip" });
    else chart.current?.dispatchAction({ type: "showTip", seriesIndex: 0, dataIndex: place });
  }, [place]);

  return <div ref={box} dir="ltr" className={classes.drawing} aria-hidden="true" />;
}
