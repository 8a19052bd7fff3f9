using System.Text.RegularExpressions;

namespace Sluice.LocalGateway.Basics;

/// <summary>CloudFormation's names for the stack's surroundings, such as <c>AWS::Region</c>, and what they are on this machine.</summary>
internal static partial class PseudoParameters
{
    /// <summary>The value; null for another name.</summary>
    public static string? Find(string name) => name switch
    {
        "AWS::Region" => AwsNames.Region,
        "AWS::AccountId" => AwsNames.AccountId,
        "AWS::Partition" => "aws",
        "AWS::URLSuffix" => "amazonaws.com",
        "AWS::StackName" => "local",
        _ => null,
    };

    /// <summary>Puts the values in the place of <c>${AWS::…}</c>; every other placeholder stays.</summary>
    public static string Replace(string text) => Placeholder().Replace(text, static match => Find(match.Groups[1].Value) ?? match.Value);

    [GeneratedRegex(@"\$\{(AWS::\w+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
