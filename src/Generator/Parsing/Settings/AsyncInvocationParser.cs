using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Parses <c>[AsyncInvocation]</c>.</summary>
internal static class AsyncInvocationParser
{
    private const string Retries = "MaximumRetryAttempts";
    private const string RetriesCure = "Use 0, 1 or 2.";
    private const string Age = "MaximumEventAgeInSeconds";
    private const string AgeCure = "Use 60 to 21,600 seconds.";

    // In the order of DestinationType. The first stands for the service that the ARN names.
    private static readonly string?[] Types = [null, "SQS", "SNS", "Lambda", "EventBridge", "S3Bucket"];

    // The services' names in ARNs, in the same order.
    private static readonly string?[] Services = [null, "sqs", "sns", "lambda", "events", "s3"];

    // Source: "DeadLetterConfig" of AWS::Lambda::Function.
    private static readonly string[] OfDeadLetters = ["SQS", "SNS"];

    // Source: AWS Lambda Developer Guide, "Capturing records of Lambda asynchronous invocations".
    private static readonly string[] OfSuccesses = ["SQS", "SNS", "Lambda", "EventBridge"];
    private static readonly string[] OfFailures = ["SQS", "SNS", "Lambda", "EventBridge", "S3Bucket"];

    public static AsyncInvocationModel? Parse(INamedTypeSymbol type, DiagnosticBag bag, CancellationToken cancellation)
    {
        if (type.Attribute(WellKnown.AsyncInvocation) is not { } attribute)
        {
            return null;
        }

        var scope = new SettingScope(attribute, bag, cancellation);
        var (retries, age) = (attribute.NamedArgument(Retries, 2), attribute.NamedArgument(Age, 21_600));
        var reader = new SettingReader(attribute, type.ContainingAssembly, bag, cancellation);
        scope.Check(Retries, retries.Invariant(), IsRetries(retries), RetriesCure);
        scope.Check(Age, age.Invariant(), IsAge(age), AgeCure);
        var (attempts, longest) = (reader.Number(Retries, retries, IsRetries, RetriesCure), reader.Number(Age, age, IsAge, AgeCure));
        reader.Finish();
        return new()
        {
            MaximumRetryAttempts = attribute.Sets(Retries) || reader.Has(Retries) ? attempts : null,
            MaximumEventAge = attribute.Sets(Age) || reader.Has(Age) ? longest : null,
            OnFailure = Destination(attribute, "OnFailure", OfFailures, scope),
            OnSuccess = Destination(attribute, "OnSuccess", OfSuccesses, scope),
            DeadLetterQueue = Destination(attribute, "DeadLetterQueue", OfDeadLetters, scope),
        };
    }

    private static DestinationModel? Destination(AttributeData attribute, string setting, string[] allowed, SettingScope scope)
    {
        if (attribute.NamedArgument<string>(setting) is not { } arn)
        {
            return null;
        }

        var declared = attribute.NamedArgument(setting + "Type", 0);
        var service = ArnTexts.Service(arn);
        var index = declared > 0 && declared < Types.Length ? declared : service is null ? 0 : Array.IndexOf(Services, service);
        var type = index > 0 ? Types[index] : null;
        scope.Check(
            setting, "'" + arn + "'", type is not null || index < 0,
            "It does not name the service. Write an ARN such as arn:${AWS::Partition}:sqs:${AWS::Region}:${AWS::AccountId}:NAME, or set "
            + setting + "Type.");
        scope.Check(
            setting, "'" + arn + "'", index == 0 || Array.IndexOf(allowed, type) >= 0, "Lambda sends it only to " + string.Join(", ", allowed) + ".");
        scope.Check(
            setting + "Type", type ?? "", declared == 0 || index <= 0 || ArnTexts.MayBe(arn, Services[index]!),
            "It is not the service of the ARN in " + setting + ".");

        // Sources: the page above, and "SQS dead-letter queue" in the same guide: neither takes a FIFO queue or topic.
        scope.Check(
            setting, "'" + arn + "'", !arn.EndsWith(".fifo", StringComparison.Ordinal), "Lambda takes no FIFO queue or topic here. Use a standard one.");
        return new(arn, type ?? "SQS");
    }

    private static bool IsRetries(int number) => number is >= 0 and <= 2;

    private static bool IsAge(int seconds) => seconds is >= 60 and <= 21_600;
}
