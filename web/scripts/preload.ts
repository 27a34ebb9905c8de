// Part of the build: the page names the code of the application beside its entry, so that the browser fetches both at
// once. The entry itself is small and asks for the session meanwhile.
import type { Plugin, Rolldown } from "vite";

const application = "/src/app/boot.tsx";

type Bundle = Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>;

/** A chunk and all that it imports from its first line on. */
function withImports(bundle: Bundle, fileName: string, found = new Map<string, Rolldown.OutputChunk>()) {
  const chunk = bundle[fileName];
  if (chunk?.type !== "chunk" || found.has(fileName)) return found;
  found.set(fileName, chunk);
  for (const next of chunk.imports) withImports(bundle, next, found);
  return found;
}

/** The plugin of Vite that does it. */
export function preloaded(): Plugin {
  return {
    name: "highwall:preloaded",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const boot = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(application)));
        if (!boot) throw new Error(`The build has no chunk of ${application}`);
        const wanted = [...withImports(bundle, boot.fileName).values()];
        const named = (file: string) => html.includes(`"/${file}"`);
        const styles = wanted.flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]);
        const tag = (attrs: Record<string, string | boolean>) =>
          ({ tag: "link", attrs: { ...attrs, crossorigin: true }, injectTo: "head" }) as const;
        return [
          ...wanted
            .map(({ fileName }) => fileName)
            .filter((file) => !named(file))
            .map((file) => tag({ rel: "modulepreload", href: `/${file}` })),
          ...[...new Set(styles)]
            .filter((file) => !named(file))
            .map((file) => tag({ rel: "stylesheet", href: `/${file}` })),
        ];
      },
    },
  };
}
