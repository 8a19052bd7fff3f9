// The class of a method.
using Sluice;

[assembly: RestApi("Shop")]

[LambdaFunction]
public sealed class OrdersFunction
{
// SAMPLE
}
