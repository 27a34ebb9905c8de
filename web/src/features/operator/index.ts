import { IconHandFinger } from "@tabler/icons-react";
import { lazy } from "react";
import type { Feature } from "@/lib/feature";

export const operator: Feature = {
  nav: [
    {
      module: "shots",
      to: "/my-holes",
      label: "myHoles",
      icon: IconHandFinger,
      right: "drilling.complete",
      order: 15,
      thumb: { operator: 1, any: 40 },
    },
  ],
  home: [
    {
      id: "my-holes",
      right: "drilling.complete",
      roles: ["operator"],
      order: 5,
      wide: true,
      component: lazy(() => import("./MyDrillingPanel")),
    },
  ],
};
