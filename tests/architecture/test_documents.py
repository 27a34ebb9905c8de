"""What the documents say is what the code does."""

from django.core.management import call_command


def test_the_committed_openapi_document_is_that_of_the_code():
    call_command("openapi", check=True)


def test_the_generated_domain_pages_are_those_of_the_code():
    call_command("domain_docs", check=True)
