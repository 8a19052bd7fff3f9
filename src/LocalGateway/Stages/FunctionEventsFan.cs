using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>Adds the output of functions to the journeys of their requests, and passes all events on.</summary>
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
