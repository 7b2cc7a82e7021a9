"use strict";

const dark = matchMedia("(prefers-color-scheme: dark)");
const follow = () => document.documentElement.classList.toggle("dark-mode", dark.matches);
follow();
dark.addEventListener("change", follow);

window.contract = SwaggerUIBundle({
  url: "openapi.json",
  domNode: document.getElementById("contract"),
  deepLinking: true,
  docExpansion: "list",
  defaultModelsExpandDepth: 0,
  defaultModelRendering: "model",
  displayRequestDuration: true,
  filter: false,
  showExtensions: false,
  tryItOutEnabled: false,
  validatorUrl: null,
});
