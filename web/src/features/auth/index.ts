import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const auth: Feature = {
  profile: [
    { id: "second-factor", order: 40, component: lazy(() => import("./SecondFactorPanel")) },
    { id: "sessions", order: 50, component: lazy(() => import("./SessionsPanel")) },
  ],
};
