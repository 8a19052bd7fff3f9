using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Basics;

/// <summary>CloudFormation's pseudo parameters, such as <c>AWS::Region</c>, with their values on this machine.</summary>
internal static partial class PseudoParameters
{
    /// <summary>Returns the value of a pseudo parameter, or null for another name.</summary>
    public static string? Find(string name) => name switch
    {
        "AWS::Region" => AwsNames.Region,
        "AWS::AccountId" => AwsNames.AccountId,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => "local",
        "AWS::StackId" => $"arn:aws:cloudformation:{AwsNames.Region}:{AwsNames.AccountId}:stack/local/{AwsNames.IdOf("local")}",
        _ => null,
    };

    /// <summary>Replaces each <c>${AWS::…}</c> with its value. Other placeholders stay.</summary>
    public static string Replace(string text) => Placeholder().Replace(text, static match => Find(match.Groups[1].Value) ?? match.Value);

    [GeneratedRegex(@"\$\{(AWS::\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
