import {
  IconBackhoe,
  IconMessageQuestion,
  IconPackages,
  IconPlus,
  IconStack,
  IconSteeringWheel,
  IconTimeline,
} from "@tabler/icons-react";
import { lazy } from "react";
import { api, ok } from "@/lib/api/client";
import type { Feature } from "@/lib/feature";

export const machines: Feature = {
  nav: [
    {
      module: "fleet",
      to: "/machines",
      label: "machines",
      icon: IconBackhoe,
      right: "machines.read",
      order: 10,
      group: "machines",
      thumb: { machine_manager: 1, mechanical_engineer: 1, any: 50 },
    },
    {
      module: "fleet",
      to: "/my-machine",
      label: "myMachine",
      icon: IconSteeringWheel,
      right: "machines.log_usage",
      order: 13,
      group: "machines",
    },
    {
      module: "fleet",
      to: "/machine-models",
      label: "machineModels",
      icon: IconStack,
      right: "machines.read",
      order: 14,
      group: "machines",
    },
    {
      module: "fleet",
      to: "/components",
      label: "components",
      icon: IconPackages,
      right: "machines.read",
      order: 15,
      group: "machines",
    },
    {
      module: "fleet",
      to: "/machine-plan",
      label: "machinePlan",
      icon: IconTimeline,
      right: "machines.read",
      order: 11,
      group: "machines",
    },
    {
      module: "fleet",
      to: "/machine-requests",
      label: "machineRequests",
      icon: IconMessageQuestion,
      right: "machines.read",
      order: 12,
      group: "machines",
    },
  ],
  commands: [
    {
      id: "new-machine-request",
      to: "/machine-requests/new",
      label: "newMachineRequest",
      icon: IconPlus,
      right: "machines.request",
    },
    { id: "new-machine", to: "/machines/new", label: "newMachine", icon: IconPlus, right: "machines.create" },
  ],
  search: [
    {
      label: "machines",
      icon: IconBackhoe,
      right: "machines.read",
      find: async (text, signal) => {
        const query = { search: text, page_size: 5 };
        const page = await ok(api.GET("/api/v1/machines", { params: { query }, signal }));
        return page.items.map((machine) => ({
          id: machine.id,
          title: machine.name,
          note: `${machine.number} · ${machine.model}`,
          to: `/machines/${machine.id}`,
        }));
      },
    },
  ],
  home: [
    {
      id: "machines",
      module: "fleet",
      right: "machines.read",
      roles: ["machine_manager", "mechanical_engineer"],
      order: 10,
      wide: true,
      component: lazy(() => import("./MachinesPanel")),
    },
  ],
};
