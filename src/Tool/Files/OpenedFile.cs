using Sluice.LocalGateway.Json;
using Sluice.LocalGateway.Templates;

namespace Sluice.Tool.Files;

/// <summary>The file of an API after it was parsed.</summary>
/// <param name="Root">The document, whose functions of CloudFormation have run, or the template as it is written.</param>
/// <param name="IsTemplate">Whether the file is a template.</param>
/// <param name="Length">The length of the file in bytes.</param>
/// <param name="Inputs">The values for names of the template, and the reader of files that it includes.</param>
internal sealed record OpenedFile(JsonPlace Root, bool IsTemplate, int Length, TemplateInputs Inputs);
