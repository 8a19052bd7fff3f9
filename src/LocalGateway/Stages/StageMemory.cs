using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>The state that is kept when a new build replaces the stage.</summary>
internal sealed class StageMemory(TimeProvider? time = null)
{
    public JourneyStore Journeys { get; } = new();

    public UsageLedger Usage { get; } = new(time);

    public EventQueue Events { get; } = new();
}
