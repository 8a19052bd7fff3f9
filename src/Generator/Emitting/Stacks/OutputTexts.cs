namespace Sluice.Generator.Emitting.Stacks;

/// <summary>The descriptions of the outputs that every stack has.</summary>
internal static class OutputTexts
{
    public const string InvokeUrl = "The stage's address";
    public const string RestApiId = "The API's id";
    public const string DomainUrl = "The API's address below its own domain name";
    public const string DomainTarget = "The name that the record of the domain name points to";
}
