using Microsoft.CodeAnalysis;
using Sluice.Generator.Diagnostics;
using Sluice.Generator.Model.Settings;
using Sluice.Generator.Rules;

namespace Sluice.Generator.Parsing.Settings;

/// <summary>Checks the values of one attribute and adds findings.</summary>
internal sealed class SettingScope(AttributeData attribute, DiagnosticBag bag, CancellationToken cancellation)
{
    // Source: CloudWatch Logs, PutRetentionPolicy.
    private static readonly int[] RetentionDays =
        [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653];

    public void Check(string setting, string value, bool isValid, string cure)
    {
        if (!isValid)
        {
            bag.Add(SettingRules.RefusedSetting, attribute.NamedPlace(setting, cancellation), setting, value, cure);
        }
    }

    public void CheckArgument(int index, string setting, string value, bool isValid, string cure)
    {
        if (!isValid)
        {
            bag.Add(SettingRules.RefusedSetting, attribute.ArgumentPlace(index, cancellation), setting, value, cure);
        }
    }

    /// <param name="setting">The setting.</param>
    /// <param name="arn">Its value, which may be a reference as a whole, or null if it is not set.</param>
    /// <param name="service">The service that the ARN names.</param>
    /// <param name="what">What the ARN is that of, such as <c>a key of AWS KMS</c>.</param>
    public void CheckArn(string setting, string? arn, string service, string what) => Check(
        setting, "'" + arn + "'", arn is null || ArnTexts.MayBe(arn, service), "Write the ARN of " + what + ", or ${NAME} of a stack parameter.");

    public void CheckKey(string setting, string? arn) => CheckArn(setting, arn, "kms", "a key of AWS KMS");

    /// <summary>Reads and checks <c>LogRetention</c>.</summary>
    public SettingModel<int> Retention(SettingReader reader)
    {
        var days = attribute.NamedArgument("LogRetention", 30);
        var cure = "CloudWatch keeps logs for " + string.Join(", ", RetentionDays.Select(d => d.Invariant())) + " days. Use one of these numbers.";
        Check("LogRetention", days.Invariant(), IsRetention(days), cure);
        return reader.Number("LogRetention", days, IsRetention, cure);
    }

    private static bool IsRetention(int days) => Array.IndexOf(RetentionDays, days) >= 0;
}
