using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;

namespace Sluice.Testing;

/// <summary>Ignores the events of functions: traces already contain what the functions write.</summary>
internal sealed class QuietEvents : IFunctionEvents
{
    public void Started(FunctionSettings function, int processId, TimeSpan startup)
    {
    }

    public void Wrote(FunctionSettings function, string? requestId, string line)
    {
    }

    public void Ended(FunctionSettings function, int processId, string? requestId, string how)
    {
    }
}
