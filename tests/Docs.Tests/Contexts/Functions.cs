// A project with a function, for attributes of the assembly and interfaces beside it.
using Sluice;

[assembly: RestApi("Shop")]

// SAMPLE

[LambdaFunction]
public sealed class OrdersFunction
{
    [HttpGet("/orders/{id}")]
    public string Get(string id) => id;
}
