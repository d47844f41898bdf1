// Every Node process of a sample loads this first: agents that packages make for themselves follow the proxy variables,
// as the global ones do (`NODE_USE_ENV_PROXY`).
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

for (const module of [http, https]) {
  const make = (Agent, [options], target = Agent) =>
    Reflect.construct(Agent, [{ proxyEnv: process.env, ...options }], target);
  module.Agent = new Proxy(module.Agent, {
    construct: make,
    apply: (Agent, _self, args) => make(Agent, args),
  });
}
syncBuiltinESMExports();
