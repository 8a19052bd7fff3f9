namespace Sluice.Generator.Parsing.Settings;

/// <summary>The types of parameters that CloudFormation knows. Source: AWS CloudFormation User Guide, "Parameters section", supplied parameter types.</summary>
internal static class StackParameterTypes
{
    private const string Stored = "AWS::SSM::Parameter::Value<";
    private const string List = "List<";

    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "String", "Number", "List<Number>", "CommaDelimitedList", "AWS::SSM::Parameter::Name", "AWS::EC2::KeyPair::KeyName",
    };

    // Each of these is also the type of a list's items.
    private static readonly HashSet<string> OfServices = new(StringComparer.Ordinal)
    {
        "AWS::EC2::AvailabilityZone::Name", "AWS::EC2::Image::Id", "AWS::EC2::Instance::Id", "AWS::EC2::SecurityGroup::GroupName",
        "AWS::EC2::SecurityGroup::Id", "AWS::EC2::Subnet::Id", "AWS::EC2::Volume::Id", "AWS::EC2::VPC::Id", "AWS::Route53::HostedZone::Id",
    };

    public static bool IsKnown(string type) =>
        Plain.Contains(type) || IsOfService(type)
        || (Inner(type, Stored) is { } value
            && (value is "String" or "List<String>" or "CommaDelimitedList" or "AWS::EC2::KeyPair::KeyName" || IsOfService(value)));

    private static bool IsOfService(string type) => OfServices.Contains(Inner(type, List) ?? type);

    private static string? Inner(string type, string start) =>
        type.StartsWith(start, StringComparison.Ordinal) && type.EndsWith(">", StringComparison.Ordinal)
            ? type.Substring(start.Length, type.Length - start.Length - 1)
            : null;
}
