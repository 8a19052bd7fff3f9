using Sluice.Bench.Codec;
using Sluice.Runtime;

#if Proxy
return await LambdaRuntime.RunAsync(["OrdersFunction"], _ => new ContenderFunction(new Proxy()));
#else
return await LambdaRuntime.RunAsync(["OrdersFunction"], _ => new ContenderFunction(new HandWritten()));
#endif
