using Sluice.Generator.Helpers;
using Sluice.Generator.Model.Settings;

namespace Sluice.Generator.Emitting.Terraform;

/// <summary>Writes the arguments of a log group.</summary>
internal static class LogGroupBlock
{
    public static void Write(Block block, string name, SettingModel<int> retention, string? key, bool isRetained, EquatableArray<TagModel> tags)
    {
        block.Text("name", name);
        block.Number("retention_in_days", retention);
        block.OptionalText("kms_key_id", key);
        if (isRetained)
        {
            block.Boolean("skip_destroy", true);
        }

        block.Tags(tags);
    }
}
