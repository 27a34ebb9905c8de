import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const auth: Feature = {
  profile: [{ id: "sessions", order: 50, component: lazy(() => import("./SessionsPanel")) }],
};
