import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type OptionsFilter,
  type VariantColorsResolver,
} from "@mantine/core";
import { mentions } from "@/lib/folding";

const petrol: MantineColorsTuple = [
  "#e6f3f4",
  "#cde5e7",
  "#9dcdd1",
  "#62bcc2",
  "#3f9fa6",
  "#24858d",
  "#157078",
  "#0d646c",
  "#0a5259",
  "#073d43",
];
const slate: MantineColorsTuple = [
  "#f3f5f6",
  "#eaeef0",
  "#dfe5e9",
  "#c9d1d7",
  "#a5b1ba",
  "#586570",
  "#4a5761",
  "#3d4952",
  "#232d35",
  "#10171c",
];
const night: MantineColorsTuple = [
  "#e8edf0",
  "#b6c1c9",
  "#93a1ac",
  "#6d7c88",
  "#33404a",
  "#232d35",
  "#141b20",
  "#11181c",
  "#0e1317",
  "#0a0f12",
];
const red: MantineColorsTuple = [
  "#fbeceb",
  "#f5d3d1",
  "#f0aba7",
  "#f58b84",
  "#e0605a",
  "#cc3a35",
  "#ab1f1b",
  "#ab1f1b",
  "#861613",
  "#5f0f0d",
];

/** Filled surfaces take the tokens, which are legible in both schemes; the library would choose for the light one. */
const resolveVariant: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input);
  if (input.variant !== "filled") return resolved;
  if (input.color === undefined || input.color === "petrol") {
    return {
      ...resolved,
      background: "var(--hw-accent)",
      hover: "var(--hw-accent-strong)",
      color: "var(--hw-on-accent)",
    };
  }
  if (input.color === "red") {
    return {
      ...resolved,
      background: "var(--hw-bad)",
      hover: "var(--hw-bad-strong)",
      color: "var(--hw-on-bad)",
    };
  }
  return resolved;
};

/** Choices are searched as lists are. */
const optionsMentioning: OptionsFilter = ({ options, search, limit }) => {
  const shown: typeof options = [];
  let left = limit;
  for (const option of options) {
    const items = "group" in option ? option.items : [option];
    const found = items.filter((item) => mentions(item.label, search)).slice(0, left);
    left -= found.length;
    if (found.length > 0) shown.push(...("group" in option ? [{ ...option, items: found }] : found));
  }
  return shown;
};

export const theme = createTheme({
  primaryColor: "petrol",
  primaryShade: { light: 7, dark: 3 },
  variantColorResolver: resolveVariant,
  colors: { petrol, gray: slate, slate, dark: night, red },
  white: "#ffffff",
  black: "#10171c",
  fontFamily: "var(--hw-font)",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  fontSizes: { xs: "11.5px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  lineHeights: { xs: "1.35", sm: "1.4", md: "1.45", lg: "1.4", xl: "1.3" },
  spacing: { xs: "6px", sm: "10px", md: "14px", lg: "20px", xl: "28px" },
  radius: { xs: "2px", sm: "3px", md: "4px", lg: "5px", xl: "6px" },
  defaultRadius: "sm",
  headings: {
    fontFamily: "var(--hw-font)",
    fontWeight: "620",
    sizes: { h1: { fontSize: "20px" }, h2: { fontSize: "15px" }, h3: { fontSize: "13.5px" } },
  },
  shadows: {
    xs: "none",
    sm: "none",
    md: "0 6px 24px rgb(0 0 0 / 0.14)",
    lg: "0 10px 36px rgb(0 0 0 / 0.18)",
    xl: "0 14px 48px rgb(0 0 0 / 0.22)",
  },
  components: {
    Button: { defaultProps: { size: "xs", fz: 13 } },
    ActionIcon: { defaultProps: { variant: "subtle", color: "gray", size: "md" } },
    Input: { defaultProps: { size: "xs" }, styles: { input: { fontSize: 13 } } },
    InputWrapper: {
      defaultProps: { size: "xs" },
      styles: {
        label: { fontSize: 12.5, fontWeight: 540, marginBottom: 2 },
        description: { fontSize: 12 },
        error: { fontSize: 12 },
      },
    },
    Checkbox: { defaultProps: { size: "xs" } },
    Select: { defaultProps: { filter: optionsMentioning } },
    MultiSelect: { defaultProps: { filter: optionsMentioning } },
    Autocomplete: { defaultProps: { filter: optionsMentioning } },
    TagsInput: { defaultProps: { filter: optionsMentioning } },
    Modal: {
      defaultProps: { centered: true, radius: "xl", overlayProps: { backgroundOpacity: 0.45 } },
    },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.45 } } },
    // The placeholder stands among the items of a menu, where nothing else may.
    Menu: { defaultProps: { shadow: "md", withInitialFocusPlaceholder: false } },
    Tabs: { defaultProps: { keepMounted: false } },
    // A page is not to draw the choices of all its fields before it can be used.
    Combobox: { defaultProps: { keepMounted: false } },
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: false, maw: 320, multiline: true },
    },
  },
});

/** Points Mantine's own variables at the product's tokens, in both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--hw-surface)",
    "--mantine-color-text": "var(--hw-ink)",
    "--mantine-color-dimmed": "var(--hw-ink-3)",
    "--mantine-color-placeholder": "var(--hw-ink-3)",
    "--mantine-color-anchor": "var(--hw-accent)",
    "--mantine-color-default": "var(--hw-surface)",
    "--mantine-color-default-hover": "var(--hw-hover)",
    "--mantine-color-default-color": "var(--hw-ink)",
    "--mantine-color-default-border": "var(--hw-line)",
    "--mantine-primary-color-contrast": "var(--hw-on-accent)",
    "--mantine-color-error": "var(--hw-bad)",
    "--mantine-color-disabled": "var(--hw-sunken)",
    "--mantine-color-disabled-color": "var(--hw-ink-3)",
    "--mantine-color-gray-text": "var(--hw-ink-2)",
    "--mantine-color-gray-light-hover": "var(--hw-hover)",
    "--mantine-color-gray-light-color": "var(--hw-ink-2)",
  };
  return { variables: {}, light: shared, dark: shared };
};
