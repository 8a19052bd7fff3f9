using Sluice.LocalGateway.Authorization.Usage;
using Sluice.LocalGateway.Functions;
using Sluice.LocalGateway.Journeys;

namespace Sluice.LocalGateway.Stages;

/// <summary>The state that is kept when a new build replaces the stage.</summary>
internal sealed class StageMemory
{
    public JourneyStore Journeys { get; } = new();

    public UsageLedger Usage { get; } = new();

    public EventQueue Events { get; } = new();
}
