namespace Sluice.Generator.Model;

internal enum HandlerDisposal
{
    None,
    Synchronous,
    Asynchronous,
}
