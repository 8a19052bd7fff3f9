using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>Tells the journeys what their functions write, and everything to somebody else too.</summary>
internal sealed class FunctionEventsFan(IFunctionEvents inner, JourneyStore journeys) : IFunctionEvents
{
    public void Started(FunctionSettings function, int processId, TimeSpan startup) => inner.Started(function, processId, startup);

    public void Wrote(FunctionSettings function, string? requestId, string line)
    {
        if (requestId is not null)
        {
            journeys.Find(requestId)?.AddFunctionLine(line);
        }

        inner.Wrote(function, requestId, line);
    }

    public void Ended(FunctionSettings function, int processId, string? requestId, string how) => inner.Ended(function, processId, requestId, how);
}
