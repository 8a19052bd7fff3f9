namespace Sluice.MappingTemplates.Fuzz.Cases;

/// <summary>What an engine made of a case: its text, or its error.</summary>
internal sealed record Answer(string Id, bool Ok, string? Out, string? Error)
{
    public override string ToString() => Ok ? "ok " + Quoted.Text(Out!) : "error " + Error;
}
