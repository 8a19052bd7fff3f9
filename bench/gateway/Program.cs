using Sluice.GatewayBench;
using Sluice.Runtime;

// Without arguments: the function that the gateway starts. With them: see run.sh.
return args switch
{
    [] => await LambdaRuntime.RunAsync(["Echo"], _ => new EchoFunction()),
    // A program that does nothing, for start.sh.
    ["empty"] => 0,
    ["bare"] => await BareEndpoint.RunAsync(),
    ["faults", var url, var seconds] => await Faults.RunAsync(new Uri(url), int.Parse(seconds, null)),
    ["mutate", var url, var count] => await Mutations.RunAsync(new Uri(url), int.Parse(count, null)),
    _ => 2,
};
