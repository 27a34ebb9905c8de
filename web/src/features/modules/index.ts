import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const modulePages: Feature = {
  profile: [{ id: "pins", order: 10, component: lazy(() => import("./PinsPanel")) }],
};
