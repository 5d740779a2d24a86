import { readFileSync } from "node:fs";
import { notices, NOTICES_FILE, shippedPackages } from "../scripts/third-party";

test("every package that ships stands in the notices, with the text of its licence: npm run generate", async () => {
  const packages = await shippedPackages();
  expect(packages.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["@fluentui/react-button", "d3-scale", "decimal.js", "react", "react-dom", "stylis"]),
  );
  for (const { licence, text } of packages)
    expect(text).toContain(
      licence === "MIT" ? "Permission is hereby granted, free of charge" : "Permission to use, copy, modify",
    );
  expect(readFileSync(NOTICES_FILE, "utf8")).toBe(notices(packages));
});
