namespace Sluice.MappingTemplates.Evaluation;

/// <summary>Where a template keeps what every loop sets; -1 for what it never reads.</summary>
internal sealed record ForeachSlots(int Scope, int Count, int HasNext);
