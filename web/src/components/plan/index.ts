export { type EditRules, EditStack, type EditState, type Trouble, type Verdict } from "./editStack";
export { MicChart, type MicChartProps, type MicLabels } from "./MicChart";
export { PlanView } from "./PlanView";
export { SelectedHoles } from "./SelectedHoles";
export { SimulationClock, type SimulationSpeed, type SimulationState } from "./simulationClock";
export { TransportBar, type TransportBarProps, type TransportLabels } from "./TransportBar";
export type {
  ColorScale,
  PlanConnection,
  PlanData,
  PlanFinding,
  PlanLabels,
  PlanPlayback,
  PlanTheme,
  PlanTool,
  PlanViewHandle,
  PlanViewProps,
  StatusStyle,
} from "./types";
export { useAskedSelection } from "./useAskedSelection";
export { useEditStack } from "./useEditStack";
export { type SimulationInput, useSimulation } from "./useSimulation";
