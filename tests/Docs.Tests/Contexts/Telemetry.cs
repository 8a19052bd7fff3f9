// The file of a startup class.
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Sluice;

[assembly: RestApi("Shop")]

// SAMPLE

[LambdaFunction]
public sealed class OrdersFunction
{
    [HttpGet("/orders/{id}")]
    public string Get(string id, [FromServices] IFunctionHooks hooks) => id + hooks;
}
