namespace Sluice.Contract;

/// <summary>
/// The file beside a template that holds the API's document, if the template would be too large for a request with it. This file is compiled into each
/// project that writes or reads such templates.
/// </summary>
internal static class BodyFile
{
    /// <summary>The largest template that CloudFormation accepts in a request, in bytes (CloudFormation User Guide, "CloudFormation quotas").</summary>
    public const int LargestInRequest = 51_200;

    /// <summary>The name of the file.</summary>
    public const string Name = "template.body.json";

    /// <summary>The path by which a template with SAM includes the file.</summary>
    public const string Location = "./" + Name;

    /// <summary>The parameter by which a template without SAM includes the file.</summary>
    public const string Parameter = "BodyLocation";

    /// <summary>The description of that parameter.</summary>
    public const string Description = "The S3 URI of " + Name + ", such as s3://bucket/key";
}
